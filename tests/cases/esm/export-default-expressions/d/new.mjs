export default new Map([[1, 2]])
