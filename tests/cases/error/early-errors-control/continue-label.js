x: { while (1) continue x; }
