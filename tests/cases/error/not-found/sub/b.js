require('../nope');
