console.log('shared', 'exact', 'based', 'other', 'a/b', 'installed');
