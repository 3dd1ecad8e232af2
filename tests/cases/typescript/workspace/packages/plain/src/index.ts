export * from './inner';
