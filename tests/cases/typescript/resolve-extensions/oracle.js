console.log('a.ts', 'b.tsx', 'c.mts', 'folder/index.ts', 'slash', 'both.ts', 'both.js', 'h.ts', 'javascript.js', '../index.ts');
