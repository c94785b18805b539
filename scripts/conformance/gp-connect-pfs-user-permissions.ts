import { howFarBack } from "#lib/access/from-gp-connect-pfs-user-permissions.ts";
import { readUserPermissions } from "#lib/gateways/gp-connect-pfs-user-permissions/schema.ts";
import { tryOperationOutcome } from "./fhir-example.ts";
import { neverCalled, operationOf, outcomeOf, resourceTypeOf, type Trial } from "./outcome.ts";

export const gpConnectUserPermissions: Trial = ({ path, json }) => {
  if (resourceTypeOf(json) === "OperationOutcome") return tryOperationOutcome(json);
  const operation = operationOf(path);
  if (operation !== null && operation !== "GET_Patient-id") return neverCalled(operation);
  return outcomeOf(readUserPermissions(json), (permissions) => {
    howFarBack(permissions);
    return null;
  });
};
