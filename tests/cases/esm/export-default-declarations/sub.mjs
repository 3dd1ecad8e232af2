export default class extends (class { kind() { return 'base' } }) { kind() { return 'sub of ' + super.kind() } }
[0]
