class T { constructor() {} constructor() {} }
