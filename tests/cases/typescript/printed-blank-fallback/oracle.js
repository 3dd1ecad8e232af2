console.log({ a: 1 }, { a: 1 }, { a: 1 });
