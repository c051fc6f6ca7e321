/** Milliseconds since 1970 with fractions: the same clock as the page's `performance.timeOrigin + performance.now()`. */
export const now = () => performance.timeOrigin + performance.now();
