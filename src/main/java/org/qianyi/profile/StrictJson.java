package org.qianyi.profile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON from strangers: UTF-8 only, every key once, nothing after the end, no great depth, no long numbers or texts. Decimals
 * are exact and are not written out in full.
 */
public final class StrictJson {

    /** Levels of objects and lists within each other. */
    static final int MAX_DEPTH = 20;
    /** Characters of one number. */
    static final int MAX_NUMBER_LENGTH = 40;
    /** Characters of one text; fields have lower bounds of their own. */
    static final int MAX_TEXT_LENGTH = 10_000;
    /** Characters of one key. */
    static final int MAX_NAME_LENGTH = 200;

    private static final JsonMapper MAPPER = mapper(MAX_TEXT_LENGTH);

    private static JsonMapper mapper(int maxTextLength) {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .maxNumberLength(MAX_NUMBER_LENGTH)
                                .maxStringLength(maxTextLength)
                                .maxNameLength(MAX_NAME_LENGTH)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // checked here, for the place
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    private StrictJson() {}

    /**
     * Reads one JSON value.
     *
     * @throws UnreadableJsonException if the bytes break any of the rules above
     */
    public static JsonNode parse(byte[] json) {
        return parse(json, MAPPER);
    }

    /**
     * Reads one JSON value whose texts may be as long as the whole: files, sent as text.
     *
     * @throws UnreadableJsonException if the bytes break any of the other rules above
     */
    public static JsonNode parseLongTexts(byte[] json) {
        return parse(json, mapper(Math.max(json.length, 1)));
    }

    private static JsonNode parse(byte[] json, JsonMapper mapper) {
        try (JsonParser parser = mapper.createParser(decode(json))) {
            return parse(parser);
        }
    }

    private static JsonNode parse(JsonParser parser) {
        try {
            JsonNode tree = MAPPER.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                throw unreadable(1, 1, Messages.EMPTY_BODY);
            }
            if (parser.nextToken() != null) {
                throw unreadable(parser.currentTokenLocation(), Messages.TRAILING);
            }
            return tree;
        } catch (NumberFormatException e) { // Jackson lets it through for an exponent beyond an int
            throw unreadable(parser.currentLocation(), Messages.HUGE_EXPONENT);
        } catch (JacksonException e) {
            if (e instanceof StreamConstraintsException limit) {
                throw beyond(limit, parser);
            }
            throw unreadable(e.getLocation(), reason(e));
        }
    }

    /** A limit is broken by something whose place the parser knows, though the exception does not say. */
    private static UnreadableJsonException beyond(StreamConstraintsException limit, JsonParser parser) {
        String message = String.valueOf(limit.getOriginalMessage());
        Text reason = message.contains("nesting") ? Messages.TOO_DEEP : Messages.TOO_LONG_PART;
        boolean ofName = message.startsWith("Name ") // very long ones count as texts
                || message.startsWith("String ") && parser.currentToken() != JsonToken.VALUE_STRING;
        TokenStreamContext place = parser.streamReadContext(); // still that of the entry before, if a name is too long
        TokenStreamLocation where = ofName ? parser.currentLocation() : parser.currentTokenLocation();
        String field = path(ofName ? place.getParent() : place);
        return new UnreadableJsonException(
                new Problem(field, Messages.unreadable(where.getLineNr(), where.getColumnNr(), reason)));
    }

    /** Where the parser stands, written as paths of fields are. */
    private static String path(@Nullable TokenStreamContext place) {
        if (place == null || place.inRoot()) {
            return "";
        }
        String owner = path(place.getParent());
        if (place.inArray()) {
            return owner + "[" + Math.max(0, place.getCurrentIndex()) + "]";
        }
        String name = place.currentName();
        if (name == null) {
            return owner;
        }
        return owner.isEmpty() ? Excerpt.of(name) : owner + "." + Excerpt.of(name);
    }

    private static Text reason(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.contains("Duplicate")) {
            return Messages.DUPLICATE_KEY;
        }
        return Messages.NOT_JSON;
    }

    private static String decode(byte[] json) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(json.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(json), text, true);
        text.flip();
        if (result.isError()) {
            String before = text.toString();
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw unreadable(line, before.length() - before.lastIndexOf('\n'), Messages.NOT_UTF8);
        }
        String all = text.toString();
        return all.startsWith("\uFEFF") ? all.substring(1) : all; // editors on Windows put a mark in front
    }

    private static UnreadableJsonException unreadable(@Nullable TokenStreamLocation where, Text reason) {
        return where == null
                ? unreadable(1, 1, reason)
                : unreadable(Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()), reason);
    }

    private static UnreadableJsonException unreadable(int line, int column, Text reason) {
        return new UnreadableJsonException(new Problem("", Messages.unreadable(line, column, reason)));
    }
}
