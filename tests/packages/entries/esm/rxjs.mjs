import { Subject, concatMap, delay, firstValueFrom, from, map, of, reduce, zip } from 'rxjs';
import { ajax } from 'rxjs/ajax';
import { webSocket } from 'rxjs/webSocket';
console.log(await firstValueFrom(from([1, 2, 3]).pipe(concatMap((n) => of(n).pipe(delay(1))), map((n) => n * n), reduce((a, b) => a + b))));
zip(of(1, 2), of('a', 'b')).subscribe((pair) => console.log(pair));
console.log(typeof ajax, typeof webSocket, new Subject().observed);
