console.log('built', 'bare', 'folder', 'sub', 'exported', 'part', 'scoped', 'own', 'inner', 'plain');
