export default -(1 ** 0) || typeof 1
