import { createHmac } from 'node:crypto';

/** `base64(HMAC-SHA256(secret, timestamp + body))`, with nothing between the two: https://developer.zendesk.com/documentation/webhooks/verifying/ */
export const signature = (secret: string, timestamp: string, body: string): string =>
  createHmac('sha256', secret)
    .update(timestamp + body)
    .digest('base64');
