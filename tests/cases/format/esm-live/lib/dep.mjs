export let passed = 'dep', starred = 'dep';
export const changeDep = (value) => { passed = starred = value; };
