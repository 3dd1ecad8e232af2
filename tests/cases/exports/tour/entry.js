for (const step of ['property', 'module-property', 'replaced', 'literal', 'reassigned', 'both']) {
  const got = step === 'property' ? require('./property')
    : step === 'module-property' ? require('./module-property')
    : step === 'replaced' ? require('./replaced')
    : step === 'literal' ? require('./literal')
    : step === 'reassigned' ? require('./reassigned')
    : require('./both');
  console.log(step.padEnd(16), Object.entries(got).map(([key, value]) => key + '=' + (value.call ? value() : value)).join(' ') || '(nothing)');
}
