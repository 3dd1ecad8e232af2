const semver = require('semver');
const satisfies = require('semver/functions/satisfies');

console.log(Object.keys(semver).join(' '));
console.log(semver.sort(['1.10.0', '1.2.0', '1.2.0-rc.1', '0.9.9']), semver.inc('1.2.3', 'prerelease', 'beta'));
console.log(satisfies('1.2.3', '^1.1 || >=3'), semver.validRange('~1.2 <1.2.9'), semver.coerce('v3.4 is out').version);
console.log(String(semver.minVersion('>1.0.0-alpha')), semver.intersects('1.x', '>=1.5'), semver.diff('1.0.0', '1.1.0-0'));
console.log(String(new semver.Range('1.2 - 2.3.4')), new semver.Comparator('>=1.0.0').test('1.0.1'));
try {
  new semver.SemVer('not a version');
} catch (error) {
  console.log(error.name, error.message);
}
