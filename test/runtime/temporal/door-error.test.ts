import { ApplicationFailure, QueryNotRegisteredError, ServiceError, WorkflowNotFoundError, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { doorErrorOf } from '../../../runtime/temporal/door-error';

const refusal = { code: 'missingFacts', message: 'No note.', missing: [] };
const grpc = (code: number): Error => Object.assign(new Error('grpc'), { code, details: 'grpc', metadata: {} });

describe('an error of the client as one of our doors', () => {
  it('is a refusal when the workflow refused', () => {
    const failure = ApplicationFailure.create({ type: 'Refused', message: 'No note.', nonRetryable: true, details: [refusal] });
    expect(doorErrorOf(new WorkflowUpdateFailedError('failed', failure), 'ticket 1')).toMatchObject({ code: 'refused', message: 'No note.', details: { refusal } });
  });

  it('is never a refusal when the update failed for another reason', () => {
    expect(doorErrorOf(new WorkflowUpdateFailedError('failed', ApplicationFailure.create({ type: 'Error', message: 'bug' })), 'ticket 1')).toMatchObject({ code: 'failed' });
  });

  it('is notFound for a workflow that there is not', () => {
    expect(doorErrorOf(new WorkflowNotFoundError('no', 'id', undefined), 'ticket 1')).toMatchObject({ code: 'notFound', message: 'There is no ticket 1 here.' });
  });

  it.each([1, 4, 8, 10, 14])('is unavailable for the gRPC code %i, also inside another error', (code) => {
    expect(doorErrorOf(new ServiceError('x', { cause: grpc(code) }), 'ticket 1')).toMatchObject({ code: 'unavailable', message: expect.stringContaining('same key') });
  });

  it('is unavailable when an update has no answer in time', () => {
    expect(doorErrorOf(new WorkflowUpdateRPCTimeoutOrCancelledError('late'), 'ticket 1')).toMatchObject({ code: 'unavailable' });
  });

  it('is unavailable for a ticket that is being read for the first time', () => {
    expect(doorErrorOf(new QueryNotRegisteredError('no such query', 3), 'ticket 1')).toMatchObject({ code: 'unavailable' });
  });

  it.each([new ServiceError('x', { cause: grpc(3) }), new Error('x'), 'x'])('is failed for %s', (error) => {
    expect(doorErrorOf(error, 'ticket 1')).toMatchObject({ code: 'failed' });
  });
});
