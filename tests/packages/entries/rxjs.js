const { Subject, BehaviorSubject, from, of, interval, merge, throwError, firstValueFrom } = require('rxjs');
const { catchError, map, mergeMap, reduce, scan, share, take, toArray } = require('rxjs/operators');
const { TestScheduler } = require('rxjs/testing');

from([1, 2, 3]).pipe(mergeMap((n) => of(n, n * 10)), scan((sum, n) => sum + n, 0), toArray()).subscribe((all) => console.log(all));
throwError(() => new RangeError('out')).pipe(catchError((error) => of(error.message))).subscribe(console.log);

const subject = new BehaviorSubject('first');
const seen = [];
subject.subscribe((value) => seen.push(value));
subject.next('second');
subject.complete();
console.log(seen, subject instanceof Subject, Object.keys(require('rxjs')).length);

new TestScheduler((actual, expected) => console.log(actual.length, expected.length)).run(({ cold, expectObservable }) => {
  expectObservable(merge(cold('a--b|'), cold('-c|')).pipe(share())).toBe('ac-b|');
});
firstValueFrom(interval(1).pipe(take(4), map((n) => n * n), reduce((a, b) => a + b))).then((sum) => console.log(sum));
