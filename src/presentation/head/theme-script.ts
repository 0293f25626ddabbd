/**
 * The one script that stands inside the pages: it runs before anything is drawn, so that a chosen theme, type size and line
 * width never flash. Its text is fixed; the content security policy names its hash. Keys and values are those that
 * `islands/page/theme-choice.ts` and `islands/reading/reading.ts` keep on the device; a device that refuses storage gets the defaults.
 */
export const themeScript =
  "try{const d=document.documentElement.dataset,k=n=>localStorage.getItem(n),t=k('giao-dien');if(t==='light'||t==='dark')d.theme=t;for(const[n,p]of[['co-chu','coChu'],['do-rong','doRong']]){const v=k(n);if(v)d[p]=v}}catch{}";
