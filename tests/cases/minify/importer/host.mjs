const bundle = await import(process.argv[2]);
console.log(Object.keys(bundle), bundle.increase(), bundle.live, bundle.count);
bundle.declared(5); bundle.declared(); console.log(bundle.live, bundle.other, bundle.shown);
console.log(bundle.default(9), bundle.live, bundle.count, new bundle.Exported().method(1)[0], bundle.Exported.name, bundle.increase.name);
