export * as again from 'os';
