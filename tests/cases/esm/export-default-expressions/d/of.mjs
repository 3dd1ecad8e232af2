var of = 'of'
export default of
