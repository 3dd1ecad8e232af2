// {"experimentalDecorators":true,"emitDecoratorMetadata":true}
import 'reflect-metadata';
class Later {}
const d = (n: string): any => (t: any, k: any, i: any) => { console.log(n, k, typeof i === 'number' ? i : typeof i, Reflect.getOwnMetadataKeys(t, k).join()); };
@d('class') class A { constructor(@d('p0') a: string, @d('p1') b: Later) {} @d('m1') @d('m2') m(@d('mp') a: Later): Later { return a; } @d('f') f: Later; }
console.log((Reflect.getMetadata('design:paramtypes', A) as any[]).map(t => t.name));
