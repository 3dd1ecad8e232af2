async () => { \u0061wait = 1; };
