const [a, { b: [...require] }] = [1, { b: [] }];
