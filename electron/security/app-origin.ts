export const APP_SCHEME = 'app';
export const APP_HOST = 'caiheng';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
