export * from 'waits/late'; export * as all from 'common'; export { default as commons } from 'common';
