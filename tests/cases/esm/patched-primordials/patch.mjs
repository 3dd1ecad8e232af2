Array.prototype.map = undefined; Array.prototype.push = () => { throw new Error('push'); }; Promise.prototype.then_ = 1;
Object.prototype.get = 'polluted'; Object.prototype.set = 'polluted'; Object.prototype.value = 'polluted'; Object.prototype.enumerable = 'x';
Map.prototype.get = Map.prototype.has = Set.prototype.has = () => { throw new Error('collections'); };
String.prototype.split = RegExp.prototype.exec = () => { throw new Error('strings'); };
delete Object.prototype.get; delete Object.prototype.set; delete Object.prototype.value; delete Object.prototype.enumerable;
