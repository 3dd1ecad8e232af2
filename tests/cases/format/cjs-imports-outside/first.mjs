import 'waits';
export * from 'common';
