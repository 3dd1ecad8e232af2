throw 'thrown';
