export const none = 'no JSX in it';
