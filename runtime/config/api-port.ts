export const API_PORT = 7300;
