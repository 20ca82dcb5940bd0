package vn.diembao.pipeline.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * Documents to Elasticsearch, at least once; ids and merging writes make that once. One request at a time a subtask, so
 * writes of one document keep their order.
 */
public final class DocumentSink extends AsyncSinkBase<DocumentWrite, DocumentWrite> {
    private static final long serialVersionUID = 1;
    private static final int MAX_BATCH = 500;
    private static final int MAX_IN_FLIGHT = 1;
    private static final int MAX_BUFFERED = 4_000;
    private static final long MAX_BATCH_BYTES = 5_000_000;
    private static final long MAX_BUFFER_MILLIS = 500;
    private static final long MAX_DOCUMENT_BYTES = 5_000_000;
    // Longer than RetryPolicy gives up: our own verdicts decide, never the framework's clock.
    private static final long REQUEST_TIMEOUT_MILLIS = 3_600_000;

    private final ElasticsearchConfig elasticsearch;
    private final RetryPolicy retries;

    public DocumentSink(ElasticsearchConfig elasticsearch, RetryPolicy retries) {
        super(
                (document, context) -> document,
                MAX_BATCH,
                MAX_IN_FLIGHT,
                MAX_BUFFERED,
                MAX_BATCH_BYTES,
                MAX_BUFFER_MILLIS,
                MAX_DOCUMENT_BYTES);
        this.elasticsearch = elasticsearch;
        this.retries = retries;
    }

    @Override
    public StatefulSinkWriter<DocumentWrite, BufferedRequestState<DocumentWrite>> createWriter(
            WriterInitContext context) {
        return restoreWriter(context, List.of());
    }

    @Override
    public StatefulSinkWriter<DocumentWrite, BufferedRequestState<DocumentWrite>> restoreWriter(
            WriterInitContext context, Collection<BufferedRequestState<DocumentWrite>> recovered) {
        return new DocumentWriter(
                context,
                buffering(),
                recovered,
                new ElasticsearchBulk(elasticsearch),
                new Retries(retries, RetryTimer.system(), new SplittableRandom()));
    }

    @Override
    public SimpleVersionedSerializer<BufferedRequestState<DocumentWrite>> getWriterStateSerializer() {
        return new BufferSerializer();
    }

    /** Version 1: index, kind, id, then the JSON as length and UTF-8 bytes. */
    static final class BufferSerializer extends AsyncSinkWriterStateSerializer<DocumentWrite> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public BufferedRequestState<DocumentWrite> deserialize(int version, byte[] serialized) throws IOException {
            if (version != getVersion()) {
                throw new IOException("buffered documents of version " + version + " cannot be read: this is version "
                        + getVersion());
            }
            return super.deserialize(version, serialized);
        }

        @Override
        protected void serializeRequestToStream(DocumentWrite document, DataOutputStream out) throws IOException {
            out.writeUTF(document.index().name());
            out.writeUTF(document.kind().name());
            out.writeUTF(document.id());
            byte[] json = document.json().getBytes(StandardCharsets.UTF_8);
            out.writeInt(json.length);
            out.write(json);
        }

        @Override
        protected DocumentWrite deserializeRequestFromStream(long size, DataInputStream in) throws IOException {
            StoredIndex index = StoredIndex.valueOf(in.readUTF());
            DocumentWrite.WriteKind kind = DocumentWrite.WriteKind.valueOf(in.readUTF());
            String id = in.readUTF();
            byte[] json = new byte[in.readInt()];
            in.readFully(json);
            return new DocumentWrite(index, id, kind, new String(json, StandardCharsets.UTF_8));
        }
    }

    private static AsyncSinkWriterConfiguration buffering() {
        return AsyncSinkWriterConfiguration.builder()
                .setMaxBatchSize(MAX_BATCH)
                .setMaxBatchSizeInBytes(MAX_BATCH_BYTES)
                .setMaxInFlightRequests(MAX_IN_FLIGHT)
                .setMaxBufferedRequests(MAX_BUFFERED)
                .setMaxTimeInBufferMS(MAX_BUFFER_MILLIS)
                .setMaxRecordSizeInBytes(MAX_DOCUMENT_BYTES)
                .setRequestTimeoutMS(REQUEST_TIMEOUT_MILLIS)
                .build();
    }
}
