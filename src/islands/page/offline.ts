const register = (): void => {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  // Without a worker (old browser, private window) the site works as before, only not offline.
  navigator.serviceWorker?.register(`${base}/sw.js`, { updateViaCache: 'none' }).catch(() => undefined);
};

// Only after the page: what is kept for later must not compete with what is read now.
if (document.readyState === 'complete') register();
else addEventListener('load', register);
