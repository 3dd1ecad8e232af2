import http from 'node:http';
import { GetObjectCommand, ListBucketsCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
const server = http.createServer((request, response) => {
  response.setHeader('content-type', 'application/xml');
  if (request.url.startsWith('/none')) {
    response.statusCode = 404;
    return response.end('<Error><Code>NoSuchBucket</Code><Message>no such</Message></Error>');
  }
  if (request.method === 'PUT') return request.resume().on('end', () => response.setHeader('etag', '"e"').end());
  response.end('<ListAllMyBucketsResult><Buckets><Bucket><Name>one</Name></Bucket></Buckets></ListAllMyBucketsResult>');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const client = new S3Client({
  region: 'eu-west-1', endpoint: `http://127.0.0.1:${server.address().port}`, forcePathStyle: true, maxAttempts: 1,
  credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
});
console.log((await client.send(new ListBucketsCommand({}))).Buckets);
console.log((await client.send(new PutObjectCommand({ Bucket: 'b', Key: 'k', Body: 'text' }))).ETag);
await client.send(new GetObjectCommand({ Bucket: 'none', Key: 'k' })).catch((error) => console.log(error.name, error instanceof S3ServiceException));
client.destroy();
server.closeAllConnections();
server.close();
