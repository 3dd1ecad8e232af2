import note from './order.cjs';
note('second');
await null;
note('second, later');
