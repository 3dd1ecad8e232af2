console.log('sibling runs');
export default 'fine';
