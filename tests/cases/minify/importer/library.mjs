const suffix = '!'; export const helper = (text) => text + suffix; export default class { }
