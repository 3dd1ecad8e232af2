console.log('never starts');
await new Promise(() => {});
