const frames = e => e.stack.split('\n').slice(1).map(line => (/at (?:async )?((?:new )?[\w$.<>]+) \(/.exec(line) || [])[1]).filter(name => /^(new )?(outer|inner|middle|Klass)/.test(name || ''));
try { require('./lib').outer(); } catch (e) { console.log(frames(e).join(), e.message); }
