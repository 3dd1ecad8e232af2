export default 'custom';
