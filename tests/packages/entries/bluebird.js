const Promise = require('bluebird');

Promise.config({ warnings: false, longStackTraces: false, cancellation: true });
const later = (value) => Promise.delay(1).return(value);

Promise.coroutine(function* () {
  console.log(Promise.version, yield Promise.map([3, 1, 2], (n) => later(n * 2), { concurrency: 1 }));
  console.log(yield Promise.props({ a: later(1), b: 2 }), yield Promise.reduce([1, 2, 3], (a, b) => a + b));
  console.log(yield later(1).timeout(1000), yield Promise.each([1, 2], (n) => n).tap(() => console.log('tapped')));
  const caught = yield Promise.reject(new RangeError('far')).catch(TypeError, () => 'type').catch(RangeError, (error) => error.message);
  console.log(caught, yield Promise.some([later('x'), later('y')], 1), yield Promise.mapSeries([1, 2], (n, index) => n + index));
  const promised = Promise.promisifyAll({ read: (name, done) => done(null, `read ${name}`) });
  console.log(yield promised.readAsync('it'), yield Promise.using(later('resource').disposer(() => console.log('closed')), (r) => r));
  console.log(yield Promise.resolve(new Promise((resolve, reject) => reject(new Error('reflected'))).reflect()).then((r) => r.isRejected()));
})().finally(() => console.log('end'));
