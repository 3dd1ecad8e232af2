const kind: string = typeof module;
export { kind };
