export const imported = () => 'outer';
