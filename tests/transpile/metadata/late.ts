// {"experimentalDecorators":true,"emitDecoratorMetadata":true}
import 'reflect-metadata';
const d = (t: any, k: any, i?: any): any => {};
try { (() => { class A { @d f: Later; } class Later {} })(); } catch (error) { console.log(String(error)); }
try { (() => { class A { @d m(a: typeof Later): void {} @d n(): A { return this; } } class Later {} console.log(Reflect.getMetadata('design:returntype', A.prototype, 'n') === A); })(); } catch (error) { console.log(String(error)); }
