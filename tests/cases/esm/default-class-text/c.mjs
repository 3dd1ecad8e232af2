export default class { /* body */ }
