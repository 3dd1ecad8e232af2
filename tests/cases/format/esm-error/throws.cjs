throw new Error('thrown once');
