/** The day on which 63 provinces became 34 (Nghị quyết 202/2025/QH15) and the district tier ended (203/2025/QH15). */
export const MERGER_DATE = '2025-07-01';
/** The act by which provinces merged, as pages name it. */
export const MERGER_ACT = 'Nghị quyết 202/2025/QH15';
