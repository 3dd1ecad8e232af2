export const fromCts: string = typeof __filename;
