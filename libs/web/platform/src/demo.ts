/** The server marks its page when it is a demonstration: every page says so, with or without a session. */
export const isDemo = (): boolean => document.querySelector('meta[name="gs-mode"]')?.getAttribute('content') === 'demo';
