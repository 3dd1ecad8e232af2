export default true ? 'yes' : 'no'; console.log('same line')
