export type b = 1;
