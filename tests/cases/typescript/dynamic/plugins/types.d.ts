export type Unused = 1;
