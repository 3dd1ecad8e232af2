exports.passed = 'passed';
