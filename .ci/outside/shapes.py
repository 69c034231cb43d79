"""Holds the raw body of a response against the shape that botocore's model of the service has for it.

botocore's own parser drops what it doesn't know, so it can't judge. Here every element has to be a member, what is required
has to be there, and values have to be of their type, enumeration, length, range and pattern.
"""

import re
import xml.etree.ElementTree as ET

# The errors that every service may answer, with their HTTP status: CloudFormation API Reference, CommonErrors.
COMMON = {
    "AccessDeniedException": 400, "IncompleteSignature": 400, "InternalFailure": 500, "InvalidAction": 400,
    "InvalidClientTokenId": 403, "InvalidParameterCombination": 400, "InvalidParameterValue": 400,
    "MalformedQueryString": 404, "MissingAction": 400, "MissingParameter": 400, "NotAuthorized": 400,
    "OptInRequired": 403, "RequestExpired": 400, "ServiceUnavailable": 503, "Throttling": 400,
    "ThrottlingException": 400, "ValidationError": 400,
}

# S3's model declares few of its errors: S3 API Reference, ErrorResponses.
S3_ERRORS = {
    "AccessDenied": 403, "BucketAlreadyExists": 409, "BucketAlreadyOwnedByYou": 409,
    "IllegalLocationConstraintException": 400, "InvalidBucketName": 400, "InvalidLocationConstraint": 400,
    "InvalidRequest": 400, "MalformedPolicy": 400, "MalformedXML": 400, "MissingContentLength": 411,
    "NoSuchBucket": 404, "NoSuchBucketPolicy": 404, "NoSuchKey": 404, "NoSuchLifecycleConfiguration": 404,
    "NoSuchPublicAccessBlockConfiguration": 404, "NoSuchTagSet": 404, "NotImplemented": 501,
    "OwnershipControlsNotFoundError": 404, "ServerSideEncryptionConfigurationNotFoundError": 404,
}

# Headers of each answer of S3 that no shape has: S3 API Reference, RESTCommonResponseHeaders.
S3_HEADERS = {"x-amz-request-id", "content-type", "content-length", "connection", "location"}

# The characters beyond U+FFFF as the models write them, in halves, and as Python does.
BEYOND = r"\uD800\uDC00-\uDBFF\uDFFF", "\U00010000-\U0010FFFF"

# A stack's own events carry the stack's status, REVIEW_IN_PROGRESS and .._CLEANUP_IN_PROGRESS among them, which the model's
# enumeration of resource statuses lacks: CloudFormation User Guide, view-stack-events.
WIDER = {"ResourceStatus": "StackStatus"}

# In a header: RFC 9110, 5.6.7.
HTTP_DATE = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT")
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z")


class Judge:
    """Collects what is wrong with one response, and which members it had."""

    def __init__(self, operation):
        self.operation = operation
        self.faults = []
        self.seen = set()

    def fault(self, path, what):
        path = re.sub(r"\[\d+\]", "[]", path)
        self.faults.append(f"{self.operation.name} {path}: {what}")

    # A whole response.

    def query(self, status, body):
        """One of the Query protocol."""
        service, name = self.operation.service_model, self.operation.name
        namespace = service.metadata["xmlNamespace"]
        root = parsed(body)
        if root is None:
            return self.fault("", "no well-formed XML")
        kind = "ErrorResponse" if status >= 300 else f"{name}Response"
        if root.tag != f"{{{namespace}}}{kind}":
            return self.fault("", f"the root is {root.tag}")
        strip(root, namespace)
        children = {child.tag: child for child in root}
        if status >= 300:
            if set(children) != {"Error", "RequestId"}:
                return self.fault("", f"an error has {sorted(children)}")
            return self.error(status, {child.tag: child.text for child in children["Error"]})
        shape = self.operation.output_shape
        wrapper = shape.serialization["resultWrapper"] if shape else None
        wanted = {"ResponseMetadata"} | ({wrapper} if wrapper else set())
        if set(children) != wanted:
            return self.fault("", f"has {sorted(children)} in place of {sorted(wanted)}")
        if [child.tag for child in children["ResponseMetadata"]] != ["RequestId"]:
            self.fault("ResponseMetadata", "isn't the request's id")
        if shape:
            self.structure(shape, children[wrapper], "")

    def rest_xml(self, status, headers, body):
        """One of S3."""
        headers = {name.lower(): value for name, value in headers.items()}
        head = self.operation.http["method"] == "HEAD"
        if status >= 300:
            if head:
                return
            root = parsed(body)
            if root is None or root.tag != "Error":
                return self.fault("", f"an error is {body[:80]!r}")
            return self.error(status, {child.tag: child.text for child in root})
        shape = self.operation.output_shape
        members = shape.members if shape else {}
        known = set(S3_HEADERS)
        for name, member in members.items():
            if member.serialization.get("location") == "header":
                header = member.serialization["name"].lower()
                known.add(header)
                if header in headers and member.type_name == "timestamp":
                    if not HTTP_DATE.fullmatch(headers[header]):
                        self.fault(name, f"{headers[header]!r} is no time")
                elif header in headers:
                    self.text(member, headers[header], name)
                if header in headers:
                    self.seen.add(name)
        for header in sorted(set(headers) - known):
            self.fault(header, "no header of the shape")
        payload = shape.serialization.get("payload") if shape else None
        in_body = [name for name, member in members.items() if member.serialization.get("location") is None]
        if payload is None and in_body:
            self.document(shape, body)
        elif payload is None or head:
            if body:
                self.fault("", "a body where the shape has none")
        elif members[payload].type_name == "structure":
            self.document(members[payload], body)

    def document(self, shape, body):
        root = parsed(body)
        if root is None:
            return self.fault("", f"no well-formed XML: {body[:80]!r}")
        namespace = "http://s3.amazonaws.com/doc/2006-03-01/"
        if not root.tag.startswith(f"{{{namespace}}}"):
            return self.fault("", f"the root is {root.tag}")
        strip(root, namespace)
        self.structure(shape, root, "")

    def error(self, status, error):
        """An error that the operation may answer."""
        s3 = self.operation.service_model.metadata.get("protocol") == "rest-xml"
        code = error.get("Code")
        declared = {}
        for shape in self.operation.error_shapes:
            facts = shape.metadata.get("error", {})
            declared[facts.get("code", shape.name)] = facts
        if not error.get("Message"):
            self.fault("Error", f"{code} has no message")
        if code in declared:
            facts = declared[code]
            wanted, sender = facts.get("httpStatusCode", status), facts.get("senderFault", True)
        elif code in (S3_ERRORS if s3 else COMMON):
            wanted = (S3_ERRORS if s3 else COMMON)[code]
            sender = wanted < 500
        else:
            return self.fault("Error", f"{code} is none of {sorted(declared)} and none of all services")
        if status != wanted:
            self.fault("Error", f"{code} with status {status}, not {wanted}")
        if not s3 and error.get("Type") != ("Sender" if sender else "Receiver"):
            self.fault("Error", f"{code} is of type {error.get('Type')}")

    # Parts of it.

    def value(self, shape, element, path):
        if shape.type_name == "structure":
            self.structure(shape, element, path)
        elif shape.type_name == "list":
            tag = shape.member.serialization.get("name", "member")
            self.bounds(shape, len(element), path)
            for number, child in enumerate(element):
                if child.tag != tag:
                    self.fault(path, f"a list of {child.tag}, not {tag}")
                self.value(shape.member, child, f"{path}[{number}]")
        elif shape.type_name == "map":
            self.fault(path, "a map, which this can't judge")
        elif len(element):
            self.fault(path, f"elements in a {shape.type_name}")
        else:
            self.text(shape, element.text or "", path)

    def structure(self, shape, element, path):
        names = {member.serialization.get("name", name): (name, member) for name, member in shape.members.items()}
        if (element.text or "").strip():
            self.fault(path, f"text in a structure: {element.text!r}")
        found = set()
        for tag in dict.fromkeys(child.tag for child in element):
            here = f"{path}.{tag}".lstrip(".")
            if tag not in names:
                self.fault(here, f"no member of {shape.name}")
                continue
            name, member = names[tag]
            found.add(name)
            self.seen.add(re.sub(r"\[\d+\]", "", here))
            same = [child for child in element if child.tag == tag]
            if member.serialization.get("flattened"):
                self.bounds(member, len(same), here)
                for child in same:
                    self.value(member.member, child, here)
                continue
            if len(same) > 1:
                self.fault(here, f"is there {len(same)} times")
            self.value(member, same[0], here)
        for name in sorted(set(shape.required_members) - found):
            self.fault(path, f"{name} of {shape.name} is missing")

    def text(self, shape, text, path):
        kind, facts = shape.type_name, shape.metadata
        if kind == "timestamp":
            if not INSTANT.fullmatch(text):
                self.fault(path, f"{text!r} is no time")
        elif kind in ("integer", "long"):
            if re.fullmatch(r"-?\d+", text):
                self.bounds(shape, int(text), path)
            else:
                self.fault(path, f"{text!r} is no whole number")
        elif kind == "boolean":
            if text not in ("true", "false"):
                self.fault(path, f"{text!r} is no boolean")
        elif kind == "string":
            known = facts.get("enum") or [text]
            if shape.name in WIDER:
                known = known + self.operation.service_model.shape_for(WIDER[shape.name]).enum
            if text not in known:
                self.fault(path, f"{text!r} is none of {', '.join(known)[:80]}")
            self.bounds(shape, len(text), path)
            pattern = facts.get("pattern")
            if pattern and not re.fullmatch(pattern.replace(*BEYOND), text):
                self.fault(path, f"{text!r} doesn't match {pattern}")

    def bounds(self, shape, number, path):
        least, most = shape.metadata.get("min"), shape.metadata.get("max")
        if least is not None and number < least or most is not None and number > most:
            self.fault(path, f"{number} is out of {least}..{most}")


def parsed(body):
    try:
        return ET.fromstring(body)
    except ET.ParseError:
        return None


def strip(root, namespace):
    """Takes the name space off; what has another keeps it, and so is no member."""
    for element in root.iter():
        element.tag = element.tag.removeprefix(f"{{{namespace}}}")
